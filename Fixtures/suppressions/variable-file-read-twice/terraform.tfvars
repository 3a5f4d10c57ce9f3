secure_boot = false # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
