/// A range of addresses: an address and how many of its first bits count (RFC 4632, RFC 4291).
public struct IPNetwork: Hashable, Sendable {
    /// The address' bytes, 4 or 16.
    let address: [UInt8]

    /// How many of the first bits count.
    let prefix: Int

    /// Reads `192.168.0.0/16`, `2001:db8::/32` or a single address; nil for anything else.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = Self.address(first) else { return nil }
        let bits = address.count * 8
        guard parts.count == 2 else {
            (self.address, prefix) = (address, bits)
            return
        }
        guard let length = Self.decimal(parts[1], limit: bits) else { return nil }
        (self.address, prefix) = (address, length)
    }

    /// Whether another range, or an address, lies in this one as a whole.
    func contains(_ other: IPNetwork) -> Bool {
        guard address.count == other.address.count, other.prefix >= prefix else { return false }
        let (whole, rest) = prefix.quotientAndRemainder(dividingBy: 8)
        guard address.prefix(whole) == other.address.prefix(whole) else { return false }
        guard rest > 0 else { return true }
        return (address[whole] ^ other.address[whole]) >> (8 - rest) == 0
    }

    private static func address(_ text: some StringProtocol) -> [UInt8]? {
        text.contains(":") ? version6(text) : version4(text)
    }

    private static func version4(_ text: some StringProtocol) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { decimal($0, limit: 255).map { UInt8(truncatingIfNeeded: $0) } }
        return bytes.count == 4 ? bytes : nil
    }

    /// A number without sign and leading zeros, which some read as octal.
    private static func decimal(_ text: some StringProtocol, limit: Int) -> Int? {
        guard (1...3).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }),
            text.count == 1 || text.first != "0", let number = Int(text), number <= limit
        else { return nil }
        return number
    }

    private static func version6(_ text: some StringProtocol) -> [UInt8]? {
        let halves = text.ranges(of: "::").count <= 1 ? split(String(text)) : []
        switch halves.count {
        case 1:
            guard let bytes = groups(halves[0]), bytes.count == 16 else { return nil }
            return bytes
        case 2:
            guard let front = groups(halves[0]), let back = groups(halves[1]), front.count + back.count <= 14 else {
                return nil
            }
            return front + [UInt8](repeating: 0, count: 16 - front.count - back.count) + back
        default: return nil
        }
    }

    private static func split(_ text: String) -> [String] {
        guard let gap = text.ranges(of: "::").first else { return [text] }
        return [String(text[..<gap.lowerBound]), String(text[gap.upperBound...])]
    }

    /// Groups of four hexadecimal digits; the last one may be an address of version 4.
    private static func groups(_ text: String) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var bytes: [UInt8] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(".") {
                guard let last = version4(part) else { return nil }
                bytes += last
            } else {
                guard (1...4).contains(part.count), part.allSatisfy(\.isHexDigit), let group = UInt16(part, radix: 16)
                else { return nil }
                bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
            }
        }
        return bytes.count <= 16 ? bytes : nil
    }
}
