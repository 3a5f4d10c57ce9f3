import IPAddresses
import Messages

/// An IPv4 or IPv6 network in CIDR notation.
struct IPPrefix {
    /// The first address, without the bits of hosts.
    let network: UInt128
    let length: Int
    let family: IPAddress.Family

    /// A network that an address lies in.
    init(_ address: IPAddress, length: Int) {
        self.length = length
        family = address.family
        network = address.bits & Self.mask(length, family)
    }

    /// Reads `10.0.0.0/8`.
    init(_ text: String) throws(EvaluationError) {
        let invalid = EvaluationError.invalid("this text is not an address range in CIDR notation")
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPAddress(parts[0]), let length = IPAddress.decimal(parts[1], upTo: 128),
            length <= address.family.width
        else { throw invalid }
        guard !address.isMappedIPv4 else { throw .limit("IPv4 addresses mapped into IPv6 are not worked out") }
        self.init(address, length: length)
    }

    /// How many bits number the hosts.
    var hostBits: Int { family.width - length }

    /// The prefix as an address: 255.240.0.0 for a length of 12.
    var mask: IPAddress { IPAddress(Self.mask(length, family), family) }

    private var lastOffset: UInt128 { Self.lastOffset(bits: hostBits) }

    /// The address of a host; negative numbers count from the end.
    func host(_ number: Int128) throws(EvaluationError) -> IPAddress {
        let offset = number < 0 ? number.magnitude - 1 : number.magnitude
        guard offset <= lastOffset else { throw .invalid("a prefix of \(length) bits has no host \(number)") }
        return IPAddress(network + (number < 0 ? lastOffset - offset : offset), family)
    }

    /// The network of a longer prefix by its number.
    func subnet(newBits: Int, number: Int128) throws(EvaluationError) -> IPPrefix {
        guard newBits >= 0, number >= 0 else { throw .limit("negative arguments of cidrsubnet are not worked out") }
        guard newBits <= hostBits else { throw .invalid("a prefix of \(length) bits cannot grow by \(newBits) bits") }
        guard number.magnitude <= Self.lastOffset(bits: newBits) else {
            throw .invalid("\(newBits) more bits do not number a subnet \(number)")
        }
        let shift = hostBits - newBits
        let offset = shift < 128 ? number.magnitude << UInt128(shift) : 0
        return IPPrefix(IPAddress(network | offset, family), length: length + newBits)
    }

    /// The next network of that length behind another one inside this one.
    func subnet(length newLength: Int, behind last: IPPrefix?) throws(EvaluationError) -> IPPrefix {
        guard let last else { return IPPrefix(IPAddress(network, family), length: newLength) }
        let size = Self.lastOffset(bits: family.width - newLength)
        // The last address of the network before, rounded up to the end of a network of the new length.
        let end = last.network + last.lastOffset | size
        guard end < network + lastOffset else { throw .invalid("there is no room for a subnet of \(newLength) bits") }
        return IPPrefix(IPAddress(end + 1, family), length: newLength)
    }

    /// Whether all addresses of another network lie in this one.
    func contains(_ other: IPPrefix) -> Bool {
        family == other.family && length <= other.length && other.network & Self.mask(length, family) == network
    }

    /// As in `10.0.0.0/8`.
    var text: String { "\(IPAddress(network, family).text)/\(length)" }

    private static func mask(_ length: Int, _ family: IPAddress.Family) -> UInt128 {
        lastOffset(bits: family.width) & ~lastOffset(bits: family.width - length)
    }

    private static func lastOffset(bits: Int) -> UInt128 {
        bits >= 128 ? UInt128.max : (1 << UInt128(bits)) - 1
    }
}
