extension ScanDocument {
    /// What of a document is looked at; what else there is is passed over.
    static let schema = Schema.object(
        [
            .required("schemaVersion", .constant(1)),
            .required("results", .list(of: PostureFinding.schema(isOpen: true), count: 0...countLimit)),
            .optional("unread", .list(of: .anything), "Where there are any, nothing counts as resolved."),
        ],
        isOpen: true
    )
}
