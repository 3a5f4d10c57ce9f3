import Crypto
import Findings
import Foundation
import Messages

/// Hashes, identifiers, and the functions whose results differ from run to run.
///
/// https://developer.hashicorp.com/terraform/language/functions
enum HashFunctions {
    static let all: [Function] = hashes + impure

    private static let hashes: [Function] = [
        Function("md5", 1) { call throws(EvaluationError) in .string(Digests.md5(try call.string(0).utf8)) },
        Function("sha1", 1) { call throws(EvaluationError) in .string(Digests.sha1(try call.string(0).utf8)) },
        Function("sha256", 1) { call throws(EvaluationError) in .string(Digests.sha256(try call.string(0).utf8)) },
        Function("sha512", 1) { call throws(EvaluationError) in .string(Digests.sha512(try call.string(0).utf8)) },
        Function("base64sha256", 1) { call throws(EvaluationError) in
            .string(Digests.base64SHA256(try call.string(0).utf8))
        },
        Function("base64sha512", 1) { call throws(EvaluationError) in
            .string(Digests.base64SHA512(try call.string(0).utf8))
        },
        Function("uuidv5", 2) { call throws(EvaluationError) in
            .string(try NameUUID.version5(try call.string(0), try call.string(1)))
        },
    ]

    private static let impure: [Function] = [
        unknown("bcrypt", 1...2), unknown("uuid", 0...0), unknown("timestamp", 0...0), unknown("plantimestamp", 0...0),
        unknown("rsadecrypt", 2...2, detail: "needs a private key"),
    ]

    private static func unknown(
        _ name: String,
        _ arity: ClosedRange<Int>,
        detail: Message = "differs from run to run"
    ) -> Function {
        let missing = MissingInput(.function, "\(name)()", detail: detail)
        return Function(name, arity, unknowns: .areHandled) { _ in .unknown(Unknown(missing)) }
    }
}

/// The digests of bytes as Terraform writes them.
enum Digests {
    static func md5(_ bytes: some Sequence<UInt8>) -> String { hexadecimal(Insecure.MD5.hash(data: Data(bytes))) }
    static func sha1(_ bytes: some Sequence<UInt8>) -> String { hexadecimal(Insecure.SHA1.hash(data: Data(bytes))) }
    static func sha256(_ bytes: some Sequence<UInt8>) -> String { hexadecimal(SHA256.hash(data: Data(bytes))) }
    static func sha512(_ bytes: some Sequence<UInt8>) -> String { hexadecimal(SHA512.hash(data: Data(bytes))) }

    static func base64SHA256(_ bytes: some Sequence<UInt8>) -> String {
        Data(SHA256.hash(data: Data(bytes))).base64EncodedString()
    }

    static func base64SHA512(_ bytes: some Sequence<UInt8>) -> String {
        Data(SHA512.hash(data: Data(bytes))).base64EncodedString()
    }

    /// Two lower-case digits for each byte.
    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
    }
}
