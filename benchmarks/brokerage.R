# R sna::brokerage on one dense network. Argument: file. Prints one JSON line.
a <- commandArgs(TRUE)
suppressMessages(library(sna))
head <- readBin(a[1], "integer", 2, size = 4, endian = "little")
n <- head[1]; m <- head[2]
all <- readBin(a[1], "integer", 2 + n + 2 * m, size = 4, endian = "little")[-(1:2)]
code <- all[1:n]
ties <- cbind(all[n + 1:m], all[n + m + 1:m], 1)
attr(ties, "n") <- n
took <- sum(system.time(b <- brokerage(ties, code))[c("user.self", "sys.self")])
num <- function(v) paste(sprintf("%.17g", v), collapse = ",")
cat(sprintf('{"seconds": %s, "raw": [%s], "expected": [%s]}\n', num(took), num(b$raw.gli), num(b$exp.gli)))
