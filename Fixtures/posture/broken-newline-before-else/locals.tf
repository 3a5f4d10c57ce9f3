locals {
  size = 1 == 1
    ? "large"
    : "small"
}
