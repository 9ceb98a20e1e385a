# R sna::netlm (double semi-partialling) and a loop written by hand around .lm.fit, on one MRQAP case.
# Arguments: file, nodes, then how many permutations: netlm few, netlm more, hand. Prints one JSON line.
a <- commandArgs(TRUE)
n <- as.integer(a[2]); few <- as.integer(a[3]); more <- as.integer(a[4]); hand <- as.integer(a[5])
suppressMessages(library(sna))
g <- array(readBin(a[1], "double", 4 * n * n, size = 8, endian = "little"), c(n, n, 4))
y <- g[, , 1]
x <- aperm(g[, , 2:4], c(3, 1, 2))
set.seed(1)
took <- function(expr) sum(system.time(expr)[c("user.self", "sys.self")])
first <- took(netlm(y, x, mode = "digraph", nullhyp = "qapspp", reps = few))
second <- took(fit <- netlm(y, x, mode = "digraph", nullhyp = "qapspp", reps = more))

off <- which(row(y) != col(y))
by_hand <- function(reps) {
  Y <- y[off]
  X <- cbind(1, g[, , 2][off], g[, , 3][off], g[, , 4][off])
  t_of <- function(X, k) {
    f <- .lm.fit(X, Y)
    R <- f$qr[1:4, 1:4]
    s2 <- sum(f$residuals^2) / (length(Y) - 4)
    f$coefficients[k] / sqrt(chol2inv(R)[k, k] * s2)
  }
  out <- matrix(0, reps, 4)
  for (i in 1:4) {
    e <- matrix(0, n, n)
    e[off] <- .lm.fit(X[, -i], X[, i])$residuals
    for (b in 1:reps) {
      p <- sample.int(n)
      out[b, i] <- t_of(cbind(X[, -i], e[p, p][off]), 4)
    }
  }
  out
}
by_hand(1)
loop <- took(by_hand(hand))
num <- function(v) paste(sprintf("%.17g", v), collapse = ",")
cat(sprintf('{"few": %s, "more": %s, "hand": %s, "coef": [%s], "t": [%s]}\n',
            num(first), num(second), num(loop), num(fit$coefficients), num(fit$tstat)))
