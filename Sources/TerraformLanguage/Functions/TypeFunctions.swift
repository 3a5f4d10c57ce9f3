import Findings
import Messages

/// `tobool`, `tolist`, `tomap`, `tonumber`, `toset`, `tostring` and those about sensitive values.
enum TypeFunctions {
    static let all: [Function] = [
        converting("tobool", .bool),
        converting("tonumber", .number),
        converting("tostring", .string),
        converting("tolist", .list(.any)),
        converting("toset", .set(.any)),
        converting("tomap", .map(.any)),
        Function("sensitive", 1, unknowns: .areHandled, takesNull: true) { call throws(EvaluationError) in call[0] },
        Function("nonsensitive", 1, unknowns: .areHandled, takesNull: true) { call throws(EvaluationError) in call[0] },
        Function("issensitive", 1, unknowns: .areHandled, takesNull: true) { call throws(EvaluationError) in
            .unknown(Unknown(MissingInput(.function, "issensitive()", detail: "sensitivity is not followed")))
        },
        Function("ephemeralasnull", 1, unknowns: .areHandled, takesNull: true) { call throws(EvaluationError) in
            call[0]
        },
    ]

    private static func converting(_ name: String, _ type: TypeConstraint) -> Function {
        Function(name, 1, unknowns: .areHandled, takesNull: true) { call throws(EvaluationError) in
            try type.convert(call[0])
        }
    }
}
