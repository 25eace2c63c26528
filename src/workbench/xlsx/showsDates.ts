/** True for number formats that show a day, month or year: d/m/yyyy, not h:mm:ss or 0.00. */
export function showsDates(format: string): boolean {
  const [first = ""] = format.split(";");
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  if (/general/i.test(bare)) return false;
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
