import GKEExports
import GKEInventory
import JSONSyntax
import Messages
import SourceText
import TerraformInput

/// Tells of a file that cannot be read as a plan, a state or an export whether it was meant as one.
///
/// Such a file must not be passed over in silence, and everybody else's JSON must not be complained about: only what
/// has the marks of one of the kinds at its beginning was meant as one.
enum MeantDocument {
    /// Why a file that does not begin like JSON is not read; nil when it was not meant to be.
    static func fault(inBeginning bytes: [UInt8], read: () throws(FileSystemError) -> SourceFile) -> SyntaxError? {
        if let text = UTF16Text.decoded(bytes) {
            return isMeant(OpeningKeys(text, from: UTF8Beginning.content(text)))
                ? SyntaxError("this file is UTF-16; save it as UTF-8", at: SourceRange(0, 0)) : nil
        }
        let starts = UTF8Beginning.starts(bytes).filter { isMeant(OpeningKeys(bytes, from: $0)) }
        guard let start = starts.first, let source = try? read(), isJSON(source.bytes, from: start) else { return nil }
        return SyntaxError("other text stands in front of the JSON; remove it", at: SourceRange(0, 1))
    }

    /// Whether a text that breaks off or is no JSON begins like one of the kinds.
    static func begins(_ bytes: [UInt8]) -> Bool {
        isMeant(OpeningKeys(bytes, from: UTF8Beginning.content(bytes)))
    }

    /// Why a value that is JSON and none of the kinds was meant as one; nil when it was not.
    static func fault(of node: JSONNode, in source: SourceFile) -> SyntaxError? {
        let place = SourceRange(node.range.lowerBound, node.range.lowerBound + 1)
        if case .array(let elements) = node.kind {
            guard elements.prefix(16).contains(where: { isNested($0) }) else { return nil }
            return SyntaxError("this is a list inside of a list; take what is in it out of the outer one", at: place)
        }
        let keys = OpeningKeys(source.bytes, from: node.range.lowerBound)
        guard isSnakeCase(keys) || ["clusters", "node_pools"].contains(where: { isSnakeCase(keys.inside($0)) }) else {
            return nil
        }
        return SyntaxError(
            """
            these are fields of a GKE cluster or node pool under other names than the API gives them, such as \
            current_master_version for currentMasterVersion; print it with --format=json
            """,
            at: place
        )
    }

    private static func isNested(_ node: JSONNode, depth: Int = 0) -> Bool {
        guard case .array(let elements) = node.kind else { return !DocumentKind.all(of: node).isEmpty }
        return depth < 8 && elements.prefix(16).contains { isNested($0, depth: depth + 1) }
    }

    /// Whether a text is JSON from some place on, to its end or until it is cut off.
    private static func isJSON(_ bytes: [UInt8], from start: Int) -> Bool {
        let rest = Array(bytes[start...])
        var stream = JSONStream(rest, selecting: DocumentKind.selection(with: .none), limits: DocumentContents.limits)
        while stream.next() != nil {}
        guard let place = stream.failure?.range.lowerBound, place + 1 < rest.count else { return true }
        // Of a text that is cut off, the quote that opens it is complained about.
        return rest[place] == UInt8(ascii: "\"") && !rest[(place + 1)...].contains(UInt8(ascii: "\""))
    }

    // MARK: The marks of each kind

    private static func isMeant(_ keys: OpeningKeys) -> Bool {
        let lists = ["clusters", "nodePools", "assets", "asset"].map(keys.inside)
        return TerraformDocument.hasMark(keys.outer)
            || ([keys] + lists).contains { GKEExport.hasMark($0.outer, config: $0.inner["config"] ?? []) }
            || keys.unfinished.map { GKEExport.hasMark($0, among: keys.outer) } ?? false
    }

    /// Fields that only Google sets, as they are called where people do not write them by hand.
    private static let serverFields: Set<String> = [
        "current_master_version", "current_node_version", "current_node_count", "initial_cluster_version",
    ]

    private static func isSnakeCase(_ keys: OpeningKeys) -> Bool {
        keys.outer.contains("name")
            && (!keys.outer.isDisjoint(with: serverFields)
                || keys.outer.isSuperset(of: ["config", "instance_group_urls"])
                || keys.inner["config"]?.contains("shielded_instance_config") == true)
    }
}

extension OpeningKeys {
    /// The keys right inside a key, as if they were those of the object itself.
    func inside(_ key: String) -> OpeningKeys { OpeningKeys(outer: inner[key] ?? []) }
}

/// Where a document may begin in a text.
enum UTF8Beginning {
    /// Where the text begins, behind a byte order mark and white space.
    static func content(_ bytes: [UInt8]) -> Int {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? 3 : 0
        return bytes[start...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? bytes.count
    }

    /// The places behind the first one where an object or array may begin: at the beginning of a line, and where the
    /// first brace of the first line stands.
    static func starts(_ bytes: [UInt8]) -> [Int] {
        let content = content(bytes)
        var isFirstLine = true
        var starts: [Int] = []
        for offset in bytes.indices.dropFirst(content) {
            let byte = bytes[offset]
            if byte == 0x0A { isFirstLine = false }
            let isBracket = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
            guard offset > content, isBracket else { continue }
            if bytes[offset - 1] == 0x0A || (isFirstLine && byte == UInt8(ascii: "{")) {
                starts.append(offset)
                isFirstLine = false
            }
        }
        return Array(starts.prefix(64))
    }
}

/// Text of two bytes a letter.
enum UTF16Text {
    /// The same text as UTF-8; nil when the bytes are no such text.
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 4 else { return nil }
        let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let isLittle = isMarked ? bytes[0] == 0xFF : bytes[1] == 0 && bytes[3] == 0
        let isBig = isMarked ? bytes[0] == 0xFE : bytes[0] == 0 && bytes[2] == 0
        guard isLittle != isBig else { return nil }
        let units = stride(from: isMarked ? 2 : 0, to: bytes.count - 1, by: 2).map { offset in
            isLittle
                ? UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
                : UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
