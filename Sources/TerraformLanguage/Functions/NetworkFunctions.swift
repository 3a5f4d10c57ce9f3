import IPAddresses
import Messages

/// Arithmetic of address ranges.
///
/// https://developer.hashicorp.com/terraform/language/functions/cidrsubnet
enum NetworkFunctions {
    static let all: [Function] = [
        Function("cidrhost", 2) { call throws(EvaluationError) in
            .string(try IPPrefix(try call.string(0)).host(try wide(call, 1)).text)
        },
        Function("cidrnetmask", 1) { call throws(EvaluationError) in
            let prefix = try IPPrefix(try call.string(0))
            guard prefix.family == .v4 else { throw .invalid("cidrnetmask takes an IPv4 range") }
            return .string(prefix.mask.text)
        },
        Function("cidrsubnet", 3) { call throws(EvaluationError) in
            let prefix = try IPPrefix(try call.string(0))
            return .string(try prefix.subnet(newBits: try call.integer(1), number: try wide(call, 2)).text)
        },
        Function("cidrsubnets", Function.atLeast(1), subnets),
        Function("cidrcontains", 2) { call throws(EvaluationError) in
            let outer = try IPPrefix(try call.string(0))
            let text = try call.string(1)
            guard let address = IPAddress(text) else { return .bool(outer.contains(try IPPrefix(text))) }
            return .bool(outer.contains(IPPrefix(address, length: address.family.width)))
        },
    ]

    /// One subnet behind the other, each as much longer than the range as its argument says.
    @Sendable private static func subnets(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let prefix = try IPPrefix(try call.string(0))
        var last: IPPrefix?
        var result: [Value] = []
        for index in 1..<max(1, call.count) {
            let newBits = try call.integer(index)
            guard (1...32).contains(newBits), newBits <= prefix.hostBits else {
                throw .invalid("a prefix of \(prefix.length) bits cannot grow by \(newBits) bits here")
            }
            let subnet = try prefix.subnet(length: prefix.length + newBits, behind: last)
            result.append(.string(subnet.text))
            last = subnet
        }
        return try .list(result)
    }

    /// A whole number of up to 128 bits.
    private static func wide(_ call: FunctionCall, _ index: Int) throws(EvaluationError) -> Int128 {
        switch try call.number(index) {
        case .integer(let value): return Int128(value)
        case .real(let value):
            guard let wide = Int128(exactly: value) else { throw call.invalid(index, "a whole number") }
            return wide
        }
    }
}
