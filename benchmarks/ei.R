# E-I under 2,000 random deals of the labels, written as one does in R. Argument: file. Prints one JSON line.
a <- commandArgs(TRUE)
head <- readBin(a[1], "integer", 2, size = 4, endian = "little")
n <- head[1]; m <- head[2]
all <- readBin(a[1], "integer", 2 + n + 2 * m, size = 4, endian = "little")[-(1:2)]
code <- all[1:n]; from <- all[n + 1:m]; to <- all[n + m + 1:m]
ei <- function(code) 1 - 2 * mean(code[from] == code[to])
set.seed(1)
runs <- sapply(1:5, function(i) sum(system.time(d <<- replicate(2000, ei(sample(code))))[c("user.self", "sys.self")]))
cat(sprintf('{"seconds": %.17g, "ei": %.17g, "mean": %.17g}\n', median(runs), ei(code), mean(d)))
