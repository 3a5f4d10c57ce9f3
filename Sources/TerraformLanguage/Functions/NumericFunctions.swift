import Findings
import Foundation
import HCL
import Messages

/// `abs`, `ceil`, `floor`, `log`, `max`, `min`, `parseint`, `pow`, `signum` and `sum`.
enum NumericFunctions {
    static let all: [Function] = [
        Function("abs", 1) { call throws(EvaluationError) in
            let number = try call.number(0)
            return .number(number < .integer(0) ? try Arithmetic.subtract(.integer(0), number) : number)
        },
        Function("ceil", 1) { call throws(EvaluationError) in .number(Number(try call.number(0).double.rounded(.up))) },
        Function("floor", 1) { call throws(EvaluationError) in .number(Number(try call.number(0).double.rounded(.down)))
        },
        Function("log", 2) { call throws(EvaluationError) in
            .number(try Arithmetic.finite(log(try call.number(0).double) / log(try call.number(1).double)))
        },
        Function("pow", 2) { call throws(EvaluationError) in
            .number(try Arithmetic.finite(pow(try call.number(0).double, try call.number(1).double)))
        },
        Function("signum", 1) { call throws(EvaluationError) in
            .integer(try call.integer(0).signum())
        },
        Function("max", Function.atLeast(1)) { call throws(EvaluationError) in try extreme(call) { $1 < $0 } },
        Function("min", Function.atLeast(1)) { call throws(EvaluationError) in try extreme(call) { $0 < $1 } },
        Function("sum", 1, sum),
        Function("parseint", 2, parseint),
    ]

    private static func extreme(
        _ call: FunctionCall,
        _ isBetter: (Number, Number) -> Bool
    ) throws(EvaluationError) -> Value {
        var best = try call.number(0)
        for index in 1..<max(1, call.count) {
            let number = try call.number(index)
            if isBetter(number, best) { best = number }
        }
        return .number(best)
    }

    private static func sum(_ call: FunctionCall) throws(EvaluationError) -> Value {
        let elements = try call.elements(0)
        guard !elements.isEmpty else { throw .invalid("sum needs at least one number") }
        var total = Value.integer(0)
        for element in elements {
            guard case .number(let left) = total else { break }
            total = try Arithmetic.apply(.add, left, Conversion.number(element))
        }
        return total
    }

    private static func parseint(_ call: FunctionCall) throws(EvaluationError) -> Value {
        guard case .string(let text) = call[0] else { throw call.invalid(0, "a string") }
        let base = try call.integer(1)
        guard (2...62).contains(base) else { throw .invalid("parseint takes a base from 2 to 62") }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        let values = digits.compactMap { digit($0, base) }
        guard text.utf8.count - digits.count <= 1, !digits.isEmpty, values.count == digits.count else {
            throw .invalid("this text is no whole number of base \(base)")
        }
        var total = Number.integer(0)
        for value in values {
            total = try Arithmetic.subtract(Arithmetic.multiply(total, .integer(base)), .integer(value))
        }
        return .number(text.utf8.first == UInt8(ascii: "-") ? total : try Arithmetic.subtract(.integer(0), total))
    }

    /// What a digit stands for: letters of either case up to base 36, behind that the capital ones come last.
    private static func digit(_ byte: UInt8, _ base: Int) -> Int? {
        let value: UInt8? =
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A") + (base <= 36 ? 10 : 36)
            default: nil
            }
        return value.flatMap { $0 < base ? Int($0) : nil }
    }
}
