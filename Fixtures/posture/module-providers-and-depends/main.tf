provider "google" {
  alias  = "eu"
  region = "europe-west1"
}
resource "google_project_service" "gke" {
  service = "container.googleapis.com"
}
module "np" {
  source = "./np"
  providers = {
    google = google.eu
  }
  depends_on = [google_project_service.gke]
  name       = "np"
}
