# Forecasts series with the package forecast; prints processor seconds. First line: season, horizon; then a series a line.
suppressPackageStartupMessages(library(forecast))
lines <- lapply(strsplit(readLines(commandArgs(trailingOnly = TRUE)[1]), ","), as.numeric)
season <- lines[[1]][1]
horizon <- lines[[1]][2]
series <- lapply(lines[-1], function(one) ts(one, frequency = season))
invisible(forecast(ets(series[[1]]), h = horizon))
started <- proc.time()
for (one in series) forecast(ets(one), h = horizon)
spent <- proc.time() - started
cat(sprintf('{"ets": {"seconds": %f}}\n', spent[["user.self"]] + spent[["sys.self"]]))
