/// A key that the file sets, with its text and its line.
struct WrittenSetting: Hashable, Sendable {
    /// The place of the key, such as `notifiers[0].url`.
    let path: String
    let text: String
    let line: Int
}

extension ConfigurationNode {
    /// Every text in the tree, in the file's order.
    /// - Parameters:
    ///   - path: the place of this node.
    ///   - line: the line of its key.
    func written(path: String = "", line: Int = 1) -> [WrittenSetting] {
        switch content {
        case .text(let text, _): [WrittenSetting(path: path, text: text, line: line)]
        case .list(let nodes):
            nodes.enumerated().flatMap { index, node in node.written(path: "\(path)[\(index)]", line: line) }
        case .mapping(let pairs):
            pairs.flatMap { pair in
                pair.value.written(path: path.isEmpty ? pair.key : "\(path).\(pair.key)", line: pair.keyLine)
            }
        case .other: []
        }
    }
}
