/// A made-up repository of GKE modules and examples, of any size, in the style of large public ones.
///
/// Cluster modules have dozens of variables, conditionals and dynamic blocks; node pools come from a list of maps;
/// stacks call clusters and pools; examples call stacks with literal arguments. Equal sizes give equal trees.
public struct TerraformTree {
    /// The files by their path, in order.
    public private(set) var files: [(path: String, text: String)] = []

    /// Makes a tree of about that many files.
    public init(fileCount: Int) {
        let moduleCount = max(1, fileCount * 3 / 10 / 27)
        for index in 0..<moduleCount {
            add("modules/cluster-\(index)", ClusterModule.files(index))
            add("modules/pools-\(index)", PoolModule.files(index))
            add("modules/stack-\(index)", StackModule.files(index))
        }
        var example = 0
        while files.count < fileCount {
            add("examples/example-\(example)", ExampleModule.files(example, of: moduleCount))
            example += 1
        }
        files.removeLast(max(0, files.count - fileCount))
    }

    private mutating func add(_ folder: String, _ content: [(String, String)]) {
        for (name, text) in content { files.append(("\(folder)/\(name)", text)) }
    }
}
