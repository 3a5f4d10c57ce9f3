import Messages
import SettingValues
public import SourceText
import YAMLSyntax
import Yams

/// A configuration file, read: what it sets, and in which line.
public struct ConfigurationFile: Sendable {
    /// One setting of the file.
    struct Entry: Sendable {
        let value: SettingValue
        let line: Int
    }

    /// The file as it is shown.
    public let path: String

    let entries: [String: Entry]

    /// The name of the file that is looked for.
    public static let name = ".shieldwatch.yaml"

    /// The largest file that is read.
    public static let sizeLimit = 1 << 20

    /// Reads a file.
    ///
    /// Paths in it are relative to its folder and become relative to where the command runs.
    /// - Throws: `SyntaxError` at the first place that is no setting.
    public init(_ source: SourceFile) throws(SyntaxError) {
        path = source.path
        let reader = Reader(yaml: try YAMLText(source), folder: Self.folder(of: source.path))
        entries = try reader.entries()
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[...slash])
    }

    /// Takes the document apart.
    private struct Reader {
        let yaml: YAMLText
        let folder: String

        func entries() throws(SyntaxError) -> [String: Entry] {
            guard let document = try yaml.root() else { return [:] }
            guard let mapping = document.mapping else {
                throw SyntaxError("a configuration is a list of keys and their values", at: offset(document.mark))
            }
            var entries: [String: Entry] = [:]
            for (key, node) in mapping {
                let setting = try setting(key)
                entries[setting.key] = Entry(value: try value(of: node, setting), line: key.mark?.line ?? 1)
            }
            return entries
        }

        private func setting(_ key: Node) throws(SyntaxError) -> ScanSetting {
            let name = key.scalar?.string ?? ""
            if let setting = ScanSetting.named(name) { return setting }
            let keys = ScanSetting.all.map(\.key)
            if let nearest = NearestName.nearest(to: name, among: keys) {
                throw SyntaxError("there is no key '\(name)'; did you mean '\(nearest)'?", at: offset(key.mark))
            }
            let known = keys.map { Message(verbatim: $0) }
            throw SyntaxError(
                "there is no key '\(name)'; the keys are \(known, separator: .comma)",
                at: offset(key.mark)
            )
        }

        private func value(of node: Node, _ setting: ScanSetting) throws(SyntaxError) -> SettingValue {
            switch setting.kind {
            case .flag:
                guard let isOn = node.bool, node.scalar?.style == .plain else {
                    throw SyntaxError("\(setting.key) takes true or false", at: offset(node.mark))
                }
                return .flag(isOn)
            case .paths:
                guard let sequence = node.sequence else {
                    throw SyntaxError("\(setting.key) takes a list of paths: [one, two]", at: offset(node.mark))
                }
                var paths: [String] = []
                for part in sequence { paths.append(located(try text(part, setting))) }
                return .list(paths)
            case .path: return .text(located(try text(node, setting)))
            case .choice:
                let text = try text(node, setting)
                if let refusal = setting.refusal(of: text) {
                    throw SyntaxError("\(setting.key) cannot be used: \(refusal)", at: offset(node.mark))
                }
                return .text(text)
            }
        }

        private func text(_ node: Node, _ setting: ScanSetting) throws(SyntaxError) -> String {
            guard let scalar = node.scalar, !scalar.string.isEmpty,
                scalar.style != .plain || (node.null == nil && node.bool == nil && node.int == nil)
            else { throw SyntaxError("\(setting.key) takes text here", at: offset(node.mark)) }
            guard !scalar.string.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
                throw SyntaxError("control characters have no place in \(setting.key)", at: offset(node.mark))
            }
            return scalar.string
        }

        private func located(_ path: String) -> String {
            guard path != "-", !path.hasPrefix("/"), !folder.isEmpty else { return path }
            return path == "." ? folder : folder + path
        }

        private func offset(_ mark: Mark?) -> Int { yaml.offset(mark) }
    }
}

extension ConfigurationFile {
    /// The file that reports are to be written to; nil when it is not set, or is standard output.
    public var outputFile: String? {
        guard case .text(let path)? = entries[ScanSetting.outputFile.key]?.value, path != "-" else { return nil }
        return path
    }
}
