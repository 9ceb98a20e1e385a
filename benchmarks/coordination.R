# Relational coordination by bootstrap, as one does in R. Arguments: file of points (raters x 70, one byte each,
# column by column), file of groups, raters, draws, csv file. One thread. Prints one JSON line.
a <- commandArgs(TRUE)
n <- as.integer(a[3]); draws <- as.integer(a[4])
spent <- function(code) sum(system.time(code)[c("user.self", "sys.self")])
out <- list()
group <- readBin(a[2], "integer", n, size = 1)
points <- readBin(a[1], "integer", n * 70, size = 1)
have <- function(name) requireNamespace(name, quietly = TRUE)
if (have("data.table")) {
  library(data.table)
  setDTthreads(1)
  wide <- as.data.table(matrix(as.numeric(points), n))
  wide[, group := group]
  set.seed(1)
  out$data_table <- spent(for (d in seq_len(draws)) {
    drawn <- wide[sample.int(n, n, TRUE), lapply(.SD, mean), by = group]
  }) / draws
  rm(wide); invisible(gc())
  out$fread <- spent(read <- fread(a[5]))
  rm(read); invisible(gc())
}
if (have("boot")) {
  library(boot)
  cube <- array(as.numeric(points), c(n, 7, 10))
  rm(points)
  index <- apply(cube, 3, rowMeans)
  rm(cube); invisible(gc())
  sums <- function(data, drawn) rowsum(data[drawn, ], group[drawn])
  set.seed(1)
  out$boot <- spent(boot(index, sums, R = draws)) / (draws + 1)
  out$mean <- mean(index[group == 0, 1])
}
cat(sprintf("{%s}\n", paste(sprintf('"%s": %.17g', names(out), unlist(out)), collapse = ", ")))
