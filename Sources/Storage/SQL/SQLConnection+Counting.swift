extension SQLConnection {
    /// How many rows a table has.
    func count(_ table: String) throws(StorageError) -> Int {
        Int(try row("SELECT COUNT(*) FROM \(table)")?.integer(0) ?? 0)
    }
}
