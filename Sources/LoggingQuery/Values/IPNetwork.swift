import IPAddresses

/// A range of addresses: an address and how many of its first bits count (RFC 4632, RFC 4291).
public struct IPNetwork: Hashable, Sendable {
    let address: IPAddress

    /// How many of the first bits count.
    let prefix: Int

    /// Reads `192.168.0.0/16`, `2001:db8::/32` or a single address; nil for anything else. Zeros in front are refused,
    /// as some read such numbers as octal.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(first, takesLeadingZeros: false) else { return nil }
        let width = address.family.width
        let length = parts.count < 2 ? width : IPAddress.decimal(parts[1], upTo: width, takesLeadingZeros: false)
        guard let length else { return nil }
        (self.address, prefix) = (address, length)
    }

    /// Whether another range, or an address, lies in this one as a whole.
    func contains(_ other: IPNetwork) -> Bool {
        guard address.family == other.address.family, other.prefix >= prefix else { return false }
        return (address.bits ^ other.address.bits) >> (address.family.width - prefix) == 0
    }
}
