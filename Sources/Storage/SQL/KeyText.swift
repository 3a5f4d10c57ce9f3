import Messages

/// Text that rows are found by. PostgreSQL's indexes take a third of a page, 2,704 bytes, for a whole row.
enum KeyText {
    /// Numeric IDs have 20 digits, names 63 letters, fingerprints 32.
    static let limit = 1_000

    static func check(_ text: String, _ name: Message) throws(StorageError) {
        let size = text.utf8.count
        guard size > limit else { return }
        throw StorageError(.tooLarge, "\(name) has \(size) bytes; no more than \(limit) are kept")
    }
}
