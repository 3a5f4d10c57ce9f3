/// An IPv4 or IPv6 address (RFC 791; RFC 4291, section 2.2).
public struct IPAddress: Hashable, Sendable {
    /// The version of the protocol.
    public enum Family: Hashable, Sendable {
        /// 32 bits.
        case v4
        /// 128 bits.
        case v6

        /// How many bits an address has.
        public var width: Int { self == .v4 ? 32 : 128 }
    }

    /// The address as a number.
    public let bits: UInt128

    /// The version.
    public let family: Family

    /// Makes an address of its number.
    public init(_ bits: UInt128, _ family: Family) {
        self.bits = bits
        self.family = family
    }

    /// Reads an address without a zone.
    /// - Parameter takesLeadingZeros: whether `010` is ten; some read it as octal, so that others refuse it.
    public init?(_ text: some StringProtocol, takesLeadingZeros: Bool = true) {
        let bits =
            text.contains(":")
            ? Self.parse6(String(text), takesLeadingZeros) : Self.parse4(text, takesLeadingZeros)
        guard let bits else { return nil }
        self.init(bits, text.contains(":") ? .v6 : .v4)
    }

    /// Whether an IPv6 address is one of ::ffff:0:0/96, which Go takes for IPv4 again.
    public var isMappedIPv4: Bool { family == .v6 && bits >> 32 == 0xFFFF }

    /// A number of decimal digits only.
    public static func decimal(_ text: some StringProtocol, upTo bound: Int, takesLeadingZeros: Bool = true) -> Int? {
        guard (1...10).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            takesLeadingZeros || text.utf8.count == 1 || text.utf8.first != 0x30, let number = Int(text),
            number <= bound
        else { return nil }
        return number
    }

    private static func parse4(_ text: some StringProtocol, _ takesLeadingZeros: Bool) -> UInt128? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let octets = parts.compactMap { decimal($0, upTo: 255, takesLeadingZeros: takesLeadingZeros) }
        guard parts.count == 4, octets.count == 4 else { return nil }
        return octets.reduce(0) { $0 << 8 | UInt128($1) }
    }

    private static func parse6(_ text: String, _ takesLeadingZeros: Bool) -> UInt128? {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, !text.contains(":::") else { return nil }
        let isCompressed = halves.count == 2
        guard let front = groups(halves[0], isLast: !isCompressed, takesLeadingZeros),
            let back = isCompressed ? groups(halves[1], isLast: true, takesLeadingZeros) : []
        else { return nil }
        let missing = 8 - front.count - back.count
        guard isCompressed ? missing >= 1 : missing == 0 else { return nil }
        let all = front + [UInt128](repeating: 0, count: missing) + back
        return all.reduce(0) { $0 << 16 | $1 }
    }

    /// The groups of one side of `::`; the last group may be an IPv4 address.
    private static func groups(_ text: Substring, isLast: Bool, _ takesLeadingZeros: Bool) -> [UInt128]? {
        guard !text.isEmpty else { return [] }
        var result: [UInt128] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if isLast, index == parts.count - 1, part.contains(".") {
                guard let tail = parse4(part, takesLeadingZeros) else { return nil }
                result += [tail >> 16, tail & 0xFFFF]
            } else {
                guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
                    let group = UInt16(part, radix: 16)
                else { return nil }
                result.append(UInt128(group))
            }
        }
        return result.count <= 8 ? result : nil
    }

    // MARK: Text

    /// The address as Go writes it, for IPv6 by RFC 5952.
    public var text: String {
        guard family == .v6, !isMappedIPv4 else {
            return stride(from: 24, through: 0, by: -8).map { String(bits >> UInt128($0) & 0xFF) }
                .joined(separator: ".")
        }
        let groups = stride(from: 112, through: 0, by: -16).map { String(bits >> UInt128($0) & 0xFFFF, radix: 16) }
        guard let zeros = Self.longestZeros(groups) else { return groups.joined(separator: ":") }
        return groups[..<zeros.lowerBound].joined(separator: ":") + "::"
            + groups[zeros.upperBound...].joined(separator: ":")
    }

    /// The first of the longest runs of two zeros or more.
    private static func longestZeros(_ groups: [String]) -> Range<Int>? {
        var longest = 0..<1
        var start = 0
        for (index, group) in groups.enumerated() {
            if group != "0" {
                start = index + 1
            } else if index + 1 - start > longest.count {
                longest = start..<index + 1
            }
        }
        return longest.count > 1 ? longest : nil
    }
}
