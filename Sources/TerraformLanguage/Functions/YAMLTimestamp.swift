import CivilTime

/// The timestamps of YAML, which Terraform turns into RFC 3339 without fractions of a second.
enum YAMLTimestamp {
    /// The text of a timestamp in RFC 3339; nil when the text is no timestamp.
    static func rfc3339(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 8, bytes[4] == UInt8(ascii: "-") else { return nil }
        var scanner = TimestampScanner(bytes)
        guard let date = scanner.looseDate() else { return nil }
        if scanner.isAtEnd { return OffsetTimestamp(date).rfc3339 }
        let separator = scanner.take("T") || scanner.take("t")
        guard separator || scanner.take(" "), let time = scanner.looseTime() else { return nil }
        // With a space there is no offset and with a letter there must be one.
        guard let offset = separator ? scanner.offset() : 0, scanner.isAtEnd else { return nil }
        return OffsetTimestamp(date, time.seconds, nanoseconds: time.nanoseconds, offsetMinutes: offset).rfc3339
    }
}
