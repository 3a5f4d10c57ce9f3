import Findings
import Messages

/// Functions that read files beside the configuration, and functions of paths.
///
/// https://developer.hashicorp.com/terraform/language/functions/file
enum FileFunctions {
    static let all: [Function] = contents + digests + templates + paths

    private static let contents: [Function] = [
        Function("file", 1) { call throws(EvaluationError) in
            try withContent(call) { bytes throws(EvaluationError) in .string(try text(bytes)) }
        },
        Function("filebase64", 1) { call throws(EvaluationError) in
            try withContent(call) { bytes throws(EvaluationError) in try Base64.encode(bytes) }
        },
        Function("fileexists", 1) { call throws(EvaluationError) in
            switch try call.environment.files.exists(try call.string(0)) {
            case .bytes: .bool(true)
            case .absent: .bool(false)
            case .outOfReach(let missing): .unknown(Unknown(missing))
            }
        },
        Function("fileset", 2) { call throws(EvaluationError) in
            switch try call.environment.files.find(try call.string(1), below: try call.string(0)) {
            case .paths(let paths): try .set(paths.map { .string($0) })
            case .outOfReach(let missing): .unknown(Unknown(missing))
            }
        },
    ]

    private static let digests: [Function] = [
        digest("filemd5") { Digests.md5($0) },
        digest("filesha1") { Digests.sha1($0) },
        digest("filesha256") { Digests.sha256($0) },
        digest("filesha512") { Digests.sha512($0) },
        digest("filebase64sha256") { Digests.base64SHA256($0) },
        digest("filebase64sha512") { Digests.base64SHA512($0) },
    ]

    private static let templates: [Function] = [
        Function("templatefile", 2, unknowns: .areHandled) { call throws(EvaluationError) in
            if let unknown = undecided(call) { return .unknown(unknown) }
            let variables = try variables(call)
            return try withContent(call) { bytes throws(EvaluationError) in
                try call.environment.render(try text(bytes), try call.string(0), variables)
            }
        },
        Function("templatestring", 2, unknowns: .areHandled) { call throws(EvaluationError) in
            if let unknown = undecided(call) { return .unknown(unknown) }
            return try call.environment.render(try call.string(0), "<templatestring>", try variables(call))
        },
    ]

    private static let paths: [Function] = [
        Function("dirname", 1) { call throws(EvaluationError) in .string(GoPath.directory(try call.string(0))) },
        Function("basename", 1) { call throws(EvaluationError) in .string(GoPath.base(try call.string(0))) },
        Function("pathexpand", 1) { call throws(EvaluationError) in
            let path = try call.string(0)
            return path.utf8.first == UInt8(ascii: "~") ? elsewhere(call.name) : .string(path)
        },
        Function("abspath", 1) { call in elsewhere(call.name) },
    ]

    private static func digest(_ name: String, _ digest: @escaping @Sendable ([UInt8]) -> String) -> Function {
        Function(name, 1) { call throws(EvaluationError) in
            try withContent(call) { bytes in .string(digest(bytes)) }
        }
    }

    /// Hands on the bytes of the file that the first argument names.
    private static func withContent(
        _ call: FunctionCall,
        _ use: ([UInt8]) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        switch try call.environment.files.read(try call.string(0)) {
        case .bytes(let bytes): try use(bytes)
        case .absent: throw .invalid("\(call.name) finds no file at this path")
        case .outOfReach(let missing): .unknown(Unknown(missing))
        }
    }

    private static func text(_ bytes: [UInt8]) throws(EvaluationError) -> String {
        try SizeBudget.check(bytes: bytes.count)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalid("this file is not UTF-8; filebase64 reads such files")
        }
        return text
    }

    /// The names of all variables have to be known; the value of one may be unknown and out of the template's way.
    private static func undecided(_ call: FunctionCall) -> Unknown? {
        if let unknown = call[0].unknown ?? call[1].unknown { return unknown }
        if case .mapping(let mapping) = call[1] { return mapping.rest }
        return nil
    }

    private static func variables(_ call: FunctionCall) throws(EvaluationError) -> [String: Value] {
        let mapping = try call.mapping(1)
        if let name = mapping.sortedKeys.first(where: { !isIdentifier($0) }) {
            throw .invalid("'\(name.prefix(64))' cannot be the name of a template's variable")
        }
        return mapping.members
    }

    private static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
        return name.unicodeScalars.dropFirst().allSatisfy { $0 == "-" || $0.properties.isXIDContinue }
    }

    private static func elsewhere(_ name: String) -> Value {
        .unknown(Unknown(MissingInput(.function, "\(name)()", detail: "depends on the machine Terraform runs on")))
    }
}
