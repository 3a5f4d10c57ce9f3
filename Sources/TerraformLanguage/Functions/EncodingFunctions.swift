import Findings

/// Functions between values and their encodings as text.
///
/// https://developer.hashicorp.com/terraform/language/functions
enum EncodingFunctions {
    static let all: [Function] = base64 + urls + documents

    private static let base64: [Function] = [
        Function("base64encode", 1) { call throws(EvaluationError) in try Base64.encode(try call.string(0).utf8) },
        Function("base64decode", 1) { call throws(EvaluationError) in
            .string(try TextEncoding.utf8.decode(try Base64.decode(try call.string(0))))
        },
        Function("textencodebase64", 2) { call throws(EvaluationError) in
            let text = try call.string(0)
            guard let encoding = TextEncoding(try call.string(1)) else { return unknown(call.name) }
            return try Base64.encode(encoding.encode(text))
        },
        Function("textdecodebase64", 2) { call throws(EvaluationError) in
            let bytes = try Base64.decode(try call.string(0))
            guard let encoding = TextEncoding(try call.string(1)), encoding != .utf16 else { return unknown(call.name) }
            let text = try encoding.decode(bytes)
            // Terraform takes U+FFFD for the mark of bytes that it could not decode.
            guard !text.unicodeScalars.contains("\u{FFFD}") else { throw TextEncoding.undecodable }
            return .string(text)
        },
        Function("base64gzip", 1) { call in unknown(call.name) },
        Function("base64gunzip", 1) { call in unknown(call.name) },
    ]

    private static let urls: [Function] = [
        Function("urlencode", 1) { call throws(EvaluationError) in
            try .text(URLQueryText.encode(try call.string(0)))
        },
        Function("urldecode", 1) { call throws(EvaluationError) in
            .string(try URLQueryText.decode(try call.string(0)))
        },
    ]

    private static let documents: [Function] = [
        Function("jsonencode", 1, takesNull: true) { call throws(EvaluationError) in
            .string(try JSONEncoding.encode(call[0]))
        },
        Function("jsondecode", 1) { call throws(EvaluationError) in try JSONDecoding.decode(try call.string(0)) },
        Function("csvdecode", 1) { call throws(EvaluationError) in try CSVTable.decode(try call.string(0)) },
        Function("yamldecode", 1) { call throws(EvaluationError) in try YAMLDecoding.decode(try call.string(0)) },
        // Where Terraform folds and quotes long text is not promised anywhere, so its bytes are not guessed.
        Function("yamlencode", 1, takesNull: true) { call in unknown(call.name) },
    ]

    @Sendable private static func unknown(_ name: String) -> Value { .unknown(Unknown(MissingInput(.function, name))) }
}
