/// What `TIMEZONE("…")` names: a place with its rules, or so many seconds east of UTC.
public struct FilterTimeZone: Sendable, Hashable {
    /// The name as it was written.
    public let name: String

    private let rules: TimeZoneRules

    /// Reads `UTC`, `Z`, offsets such as `+09:00` and `-5`, and looks other names up.
    init(_ name: String, in source: some TimeZoneSource) throws(TimeZoneFault) {
        self.name = name
        if let offset = Self.fixed(name) {
            rules = TimeZoneRules(first: offset, times: [], offsets: [])
        } else {
            rules = try TimeZoneFile.rules(try source.file(of: name))
        }
    }

    /// Seconds east of UTC at a moment, in seconds since the beginning of 1970.
    func offset(at seconds: Int64) -> Int64 { rules.offset(at: seconds) }

    /// The moment at which the zone's own clock shows a time: the first one, where it does so twice. A time that is left out
    /// when the clock is put forward is read as if it had not been.
    func moment(ofClock clock: Int64) -> Int64 {
        let before = rules.offset(at: clock - 86_400)
        let after = rules.offset(at: clock + 86_400)
        for offset in [before, after] where rules.offset(at: clock - offset) == offset { return clock - offset }
        return clock - before
    }

    private static func fixed(_ name: String) -> Int64? {
        if ["utc", "z", "gmt", "etc/utc", "etc/gmt"].contains(name.lowercased()) { return 0 }
        let sign: Int64 = name.hasPrefix("-") ? -1 : 1
        guard name.hasPrefix("+") || name.hasPrefix("-") else { return nil }
        let parts = name.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let hours = Self.number(parts[0], 14),
            let minutes = parts.count == 2 ? Self.number(parts[1], 59) : 0
        else { return nil }
        return sign * (hours * 3_600 + minutes * 60)
    }

    private static func number(_ text: Substring, _ limit: Int64) -> Int64? {
        guard (1...2).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int64(text),
            number <= limit
        else { return nil }
        return number
    }
}
