import Hummingbird
import JSONSyntax
import Messages
import NIOCore
import SourceText

/// Reads a body in JSON and holds it against its schema before anybody looks into it.
enum JSONBody {
    /// How many bytes what a person says may have.
    static let smallLimit = 1 << 16

    /// Nobody nests what the interface takes deeper.
    private static let limits = JSONReader.Limits(depth: 64)

    /// Reads a body that has to be there.
    static func read(
        _ request: Request,
        _ schema: Schema,
        limit: Int = smallLimit,
        selecting selection: JSONSelection = .everything
    ) async throws -> JSONNode {
        let node = try await read(request, schema, limit: limit, selecting: selection, isRequired: true)
        guard let node else { throw missing(schema) }
        return node
    }

    /// Reads a body.
    /// - Parameter limit: how many bytes it may have.
    /// - Returns: nil when there is none and none is required.
    /// - Throws: ``ProblemResponse`` for what is no JSON or not what the schema says; `NIOTooManyBytesError`.
    static func read(
        _ request: Request,
        _ schema: Schema,
        limit: Int = smallLimit,
        selecting selection: JSONSelection = .everything,
        isRequired: Bool
    ) async throws -> JSONNode? {
        let buffer = try await request.body.collect(upTo: limit)
        guard buffer.readableBytes > 0 else {
            if isRequired { throw missing(schema) }
            return nil
        }
        return try node(Array(buffer.readableBytesView), schema, selection)
    }

    private static func node(_ bytes: [UInt8], _ schema: Schema, _ selection: JSONSelection) throws -> JSONNode {
        do {
            let node = try JSONReader.read(bytes, selecting: selection, limits: limits)
            try schema.check(node)
            return node
        } catch let fault as SchemaFault {
            throw problem(fault, in: bytes)
        } catch let error as SyntaxError {
            throw problem(SchemaFault(pointer: "", range: error.range, text: error.message.description), in: bytes)
        }
    }

    private static func problem(_ fault: SchemaFault, in bytes: [UInt8]) -> ProblemResponse {
        let position = SourceFile(path: "", bytes: bytes).position(at: fault.range.lowerBound)
        let place = ProblemResponse.Place(
            pointer: fault.pointer,
            line: position.line,
            column: position.column,
            detail: fault.text
        )
        let name = fault.pointer.isEmpty ? "" : " (\(fault.pointer))"
        return ProblemResponse(
            .badRequest,
            "Line \(position.line), column \(position.column)\(name): \(fault.text).",
            places: [place]
        )
    }

    private static func missing(_ schema: Schema) -> ProblemResponse {
        ProblemResponse(.badRequest, "There is no body; it has to be \(schema.words) in JSON.")
    }
}
