/// What `TIMEZONE("…")` names: so many seconds east of UTC.
public struct FilterTimeZone: Sendable, Hashable {
    /// The name as it was written.
    public let name: String

    /// Seconds east of UTC.
    let offset: Int64

    /// Reads `UTC`, `Z` and offsets such as `+09:00` and `-5`; nil for anything else.
    init?(_ name: String) {
        self.name = name
        if ["utc", "z", "gmt", "etc/utc", "etc/gmt"].contains(name.lowercased()) {
            offset = 0
            return
        }
        let sign: Int64 = name.hasPrefix("-") ? -1 : 1
        guard name.hasPrefix("+") || name.hasPrefix("-") else { return nil }
        let parts = name.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let hours = Self.number(parts[0], 14),
            let minutes = parts.count == 2 ? Self.number(parts[1], 59) : 0
        else { return nil }
        offset = sign * (hours * 3_600 + minutes * 60)
    }

    private static func number(_ text: Substring, _ limit: Int64) -> Int64? {
        guard (1...2).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int64(text),
            number <= limit
        else { return nil }
        return number
    }
}
