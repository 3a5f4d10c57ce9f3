# mode = "monitored"
enable_integrity_monitoring = true
/* mode = "monitored" */
mode = <<EOT
unmonitored
EOT
// mode = "monitored"
