type Read = (row: number) => number | null;

/** Percent numbers such as 17 are told from shares by the whole column: 0.8 beside 17 is 0.8 %, alone it is 80 %. */
export function asShare(read: Read, rows: number): Read {
  for (let row = 0; row < rows; row++)
    if ((read(row) ?? 0) > 1)
      return (other) => {
        const percent = read(other);
        return percent === null ? null : percent / 100;
      };
  return read;
}
