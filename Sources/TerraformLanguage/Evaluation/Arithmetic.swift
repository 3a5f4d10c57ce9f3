import Foundation
import HCL
import Messages

/// Arithmetic and ordering of numbers: whole while the result fits, else with doubles.
enum Arithmetic {
    static func apply(_ sign: BinaryOperator, _ left: Number, _ right: Number) throws(EvaluationError) -> Value {
        switch sign {
        case .less: return .bool(left < right)
        case .lessOrEqual: return .bool(left < right || left == right)
        case .greater: return .bool(right < left)
        case .greaterOrEqual: return .bool(right < left || left == right)
        case .add: return .number(try checked(left, right, { $0.addingReportingOverflow($1) }, { $0 + $1 }))
        case .subtract: return .number(try subtract(left, right))
        case .multiply: return .number(try multiply(left, right))
        case .divide: return .number(try divide(left, right))
        case .remainder: return .number(try remainder(left, right))
        case .or, .and, .equal, .notEqual: throw .invalid("this is no operator between numbers")
        }
    }

    static func subtract(_ left: Number, _ right: Number) throws(EvaluationError) -> Number {
        try checked(left, right, { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
    }

    static func multiply(_ left: Number, _ right: Number) throws(EvaluationError) -> Number {
        try checked(left, right, { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 })
    }

    private static func checked(
        _ left: Number,
        _ right: Number,
        _ exact: (Int, Int) -> (partialValue: Int, overflow: Bool),
        _ inexact: (Double, Double) -> Double
    ) throws(EvaluationError) -> Number {
        if let left = left.integer, let right = right.integer {
            let (result, overflow) = exact(left, right)
            if !overflow { return .integer(result) }
        }
        return try finite(inexact(left.double, right.double))
    }

    private static func divide(_ left: Number, _ right: Number) throws(EvaluationError) -> Number {
        guard right.double != 0 else {
            // Terraform goes on with infinity.
            throw left.double == 0 ? .invalid("division of zero by zero") : .limit("division by zero is not worked out")
        }
        if let left = left.integer, let right = right.integer, left != Int.min, left % right == 0 {
            return .integer(left / right)
        }
        return try finite(left.double / right.double)
    }

    private static func remainder(_ left: Number, _ right: Number) throws(EvaluationError) -> Number {
        // Of nothing nothing can be taken: for Terraform all remains.
        guard right.double != 0 else { return left }
        if let left = left.integer, let right = right.integer, left != Int.min { return .integer(left % right) }
        return try finite(fmod(left.double, right.double))
    }

    /// A number that is still one.
    static func finite(_ value: Double) throws(EvaluationError) -> Number {
        guard value.isFinite else { throw .limit("a number too large to work with") }
        return Number(value)
    }
}
