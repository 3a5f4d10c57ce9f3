output "id" { value = google_container_cluster.this.id }
output "region" { value = google_container_cluster.this.location }
