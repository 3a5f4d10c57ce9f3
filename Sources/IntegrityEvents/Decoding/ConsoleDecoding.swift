import LogEntries

/// Reads lines of the serial console: Secure Boot refuses an image there, and nowhere else.
enum ConsoleDecoding {
    /// What firmware and shim print when they do not run an image.
    private static let signs = [
        "security violation", "binary is blacklisted", "verification failed", "failed to start image",
        "failed to load image", "access denied", "bad shim signature",
    ]

    /// Of a line that may be long this much is kept.
    private static let kept = 300

    /// The line, when it is about a refusal.
    static func refusal(_ entry: JSONValue) -> String? {
        guard let text = entry.member(EntryNames.textPayload)?.text else { return nil }
        let lowercased = text.lowercased()
        return signs.contains { lowercased.contains($0) } ? String(text.prefix(kept)) : nil
    }
}
