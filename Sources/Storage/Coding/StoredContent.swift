import IntegrityEvents

/// What an event says, in the bytes that its entry is recognised by.
///
/// They are those that are stored, so that they change only when the format of what is stored does.
enum StoredContent {
    static func bytes(of event: LogEvent) throws(StorageError) -> [UInt8] {
        guard case .report(let report) = event.kind else {
            return try Array(StoredJSON.text(EventJSON(event.kind)).utf8)
        }
        let passed = report.passed.map { $0 ? "passed" : "failed" } ?? "unsaid"
        return try Array("\(report.phase.rawValue) \(report.bootCounter) \(passed) ".utf8) + ReportBlob.encode(report)
    }
}
