# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "registry.terraform.io/hashicorp/google" {
  version     = "3.90.1"
  constraints = ">= 3.5.0"
  hashes = [
    "h1:3V7RJqSNGqxHCYTSZoDBgYrCVPM2RxHHtbGYRGOCVnA=",
  ]
}
