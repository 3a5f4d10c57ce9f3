import Findings

import Foundation
import HCL

/// `abs`, `ceil`, `floor`, `log`, `max`, `min`, `parseint`, `pow`, `signum` and `sum`.
enum NumericFunctions {
    static let all: [Function] = [
        Function("abs", 1) { call throws(EvaluationError) in
            let number = try call.number(0)
            return .number(number < .integer(0) ? try Arithmetic.subtract(.integer(0), number) : number)
        },
        Function("ceil", 1) { call throws(EvaluationError) in .number(Number(try call.number(0).double.rounded(.up))) },
        Function("floor", 1) { call throws(EvaluationError) in .number(Number(try call.number(0).double.rounded(.down))) },
        Function("log", 2) { call throws(EvaluationError) in
            .number(try Arithmetic.finite(log(try call.number(0).double) / log(try call.number(1).double)))
        },
        Function("pow", 2) { call throws(EvaluationError) in
            .number(try Arithmetic.finite(pow(try call.number(0).double, try call.number(1).double)))
        },
        Function("signum", 1) { call throws(EvaluationError) in
            let number = try call.number(0)
            return .integer(number < .integer(0) ? -1 : number == .integer(0) ? 0 : 1)
        },
        Function("max", Function.atLeast(1)) { call throws(EvaluationError) in try extreme(call) { $1 < $0 } },
        Function("min", Function.atLeast(1)) { call throws(EvaluationError) in try extreme(call) { $0 < $1 } },
        Function("sum", 1, sum),
        Function("parseint", 2, parseint),
    ]

    private static func extreme(
        _ call: FunctionCall, _ isBetter: (Number, Number) -> Bool
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
        let text = try call.string(0)
        let base = try call.integer(1)
        guard (2...62).contains(base) else { throw .invalid("parseint takes a base from 2 to 62") }
        guard base <= 36 else { return .unknown(Unknown(MissingInput(.function, "parseint() with base \(base)"))) }
        guard !text.hasPrefix("+"), let integer = Int(text, radix: base) else {
            throw .invalid("this text is no whole number of base \(base)")
        }
        return .integer(integer)
    }
}
