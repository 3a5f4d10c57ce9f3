import JSONSyntax
import Messages
import SourceText

/// Reads JSON text into values.
enum JSONDecoding {
    /// Reads one JSON value; of a name that comes twice the last one counts.
    static func decode(_ text: String) throws(EvaluationError) -> Value {
        let bytes = Array(text.utf8)
        guard UTF8Scanning.byteOrderMarkLength(bytes) == 0 else {
            throw .invalid("JSON begins without a byte order mark")
        }
        do {
            return try value(of: try JSONReader.read(bytes))
        } catch let error as SyntaxError {
            throw .invalid("this text is not JSON: \(error.message)")
        } catch let error as EvaluationError {
            throw error
        } catch {
            throw .invalid("this text is not JSON")
        }
    }

    private static func value(of node: JSONNode) throws(EvaluationError) -> Value {
        switch node.kind {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .string(let text): return .string(text)
        case .number(let text):
            guard let number = Number(text) else { throw .tooLarge("a number of that size") }
            return .number(number)
        case .array(let nodes):
            var elements: [Value] = []
            elements.reserveCapacity(nodes.count)
            for node in nodes { elements.append(try value(of: node)) }
            return try .tuple(elements)
        case .object(let members):
            var values: [String: Value] = [:]
            for member in members { values[member.name] = try value(of: member.value) }
            return try .object(values)
        }
    }
}
