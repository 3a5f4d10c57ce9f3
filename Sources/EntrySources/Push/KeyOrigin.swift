import AsyncHTTPClient
import Messages
import NIOHTTP1
import NIOPosix

/// A file or an address with a JSON Web Key Set.
public enum KeyOrigin: Hashable, Sendable {
    /// A file, which is looked at again every minute.
    case file(path: String)
    /// An address, such as https://www.googleapis.com/oauth2/v3/certs, whose answer says how long it is valid.
    case address(String)

    /// Keys, and for how many seconds they are valid.
    typealias Reading = (set: JSONWebKeySet, lifetime: Int64)

    func read(_ context: SourceContext) async throws -> Reading {
        switch self {
        case .file(let path): (try Self.set(try await Self.content(of: path), path), 60)
        case .address(let url):
            try await Self.fetch(url, context)
        }
    }

    private static func content(of path: String) async throws -> [UInt8] {
        do {
            let limit = JSONWebKeySet.sizeLimit
            let content = try await NIOThreadPool.singleton.runIfActive {
                try ReadableFile.content(of: path, limit: limit)
            }
            if let content { return content }
            throw ServiceFailure(.tooLarge, "\(path) is larger than \(limit) bytes")
        } catch let failure as FileFailure {
            throw ServiceFailure(.unavailable(retryAfter: nil), "\(path) cannot be read: \(failure.reason)")
        }
    }

    private static func fetch(_ url: String, _ context: SourceContext) async throws -> Reading {
        var request = ServiceRequest(url: url)
        request.timeout = .seconds(5)
        let answer = try await request.send(context, limit: JSONWebKeySet.sizeLimit)
        return (try set(answer.body, request.shown), lifetime(answer.headers[canonicalForm: "Cache-Control"]))
    }

    private static func set(_ bytes: [UInt8], _ shown: String) throws(ServiceFailure) -> JSONWebKeySet {
        do throws(JSONWebKeySet.Refusal) {
            return try JSONWebKeySet(bytes.span.bytes)
        } catch {
            throw ServiceFailure(.notUnderstood, "\(shown): \(error.reason)")
        }
    }

    /// What `max-age` says, within bounds: five minutes to a day (RFC 9111, section 5.2.2.1).
    static func lifetime(_ directives: [Substring]) -> Int64 {
        let age = directives.lazy
            .compactMap { directive in
                directive.lowercased().firstRange(of: "max-age=").flatMap { range in
                    Int64(directive.lowercased()[range.upperBound...])
                }
            }
            .first
        return min(max(age ?? 300, 300), 86_400)
    }
}
