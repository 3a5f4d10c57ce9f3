import CivilTime

/// Functions of dates and times.
///
/// https://developer.hashicorp.com/terraform/language/functions/formatdate
enum DateFunctions {
    static let all: [Function] = [
        Function("formatdate", 2) { call throws(EvaluationError) in
            let format = DateFormat(try call.string(0))
            return .string(try format.apply(to: try OffsetTimestamp(rfc3339: try call.string(1))))
        },
        Function("timeadd", 2) { call throws(EvaluationError) in
            let time = try OffsetTimestamp(rfc3339: try call.string(0))
            return .string(time.adding(try GoDuration(try call.string(1))).rfc3339)
        },
        Function("timecmp", 2) { call throws(EvaluationError) in
            let left = try OffsetTimestamp(rfc3339: try call.string(0))
            let right = try OffsetTimestamp(rfc3339: try call.string(1))
            return .integer(left < right ? -1 : left == right ? 0 : 1)
        },
    ]
}
