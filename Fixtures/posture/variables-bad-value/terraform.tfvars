watch  = "maybe"
shield = { secured = true }
