modul "x" {}
