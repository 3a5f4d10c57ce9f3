resource "google_project_iam_member" "nodes" {
  project = "harbor-prod"
  role    = "roles/container.nodeServiceAccount"
  member  = "serviceAccount:nodes@harbor-prod.iam.gserviceaccount.com"
}
