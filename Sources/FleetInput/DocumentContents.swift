import GKEExports
import GKEInventory
import JSONSyntax
import Messages
import SourceText
import TerraformInput

/// The plans, states and exports in one file.
struct DocumentContents {
    let source: SourceFile
    private let files: ScannedFiles
    private var terraform: [Inventory] = []
    private var exports: ExportReading
    private var planCount = 0
    private let selection: ResourceSelection
    private var resources: [DescribedResource] = []

    /// Whether something in the file is, or begins like, one of the documents that are read.
    private(set) var isRecognised = false

    /// Whether something in the file was judged, or would have been had it held a cluster.
    private(set) var isRead = false

    /// Whether the file is an empty array: what gcloud prints when there are no clusters.
    private(set) var isEmptyList = false

    /// The objects that are none of them: how many, and the first.
    private var strangers: (count: Int, first: JSONNode)?
    private var failure: SyntaxError?

    /// How long a name or setting may be.
    static let limits = JSONReader.Limits(text: 1 << 16)

    /// Reads a file and notes what in it cannot be judged.
    init(
        _ source: SourceFile,
        _ files: ScannedFiles,
        selection: ResourceSelection = .none,
        _ members: JSONSelection? = nil
    ) {
        self.source = source
        self.selection = selection
        self.files = files
        exports = ExportReading(source)
        let members = members ?? DocumentKind.selection(with: selection)
        var stream = JSONStream(source.bytes, selecting: members, limits: Self.limits)
        var nodeCount = 0
        while let node = stream.next() {
            nodeCount += 1
            take(node)
        }
        failure = stream.failure
        isEmptyList = stream.hasArray && nodeCount == 0 && failure == nil
        if let unfinished = stream.unfinished, !DocumentKind.all(of: unfinished, with: selection).isEmpty {
            isRecognised = true
        }
        if isRecognised { noteProblems() }
    }

    /// What the file describes.
    var inventories: [Inventory] {
        guard !resources.isEmpty else { return terraform + exports.inventories }
        var inventory = Inventory(root: source.path, vocabulary: .api)
        inventory.resources = resources
        return terraform + exports.inventories + [inventory]
    }

    private mutating func take(_ node: JSONNode) {
        let kinds = DocumentKind.all(of: node, with: selection)
        guard let kind = kinds.first else {
            strangers = (1 + (strangers?.count ?? 0), strangers?.first ?? node)
            return
        }
        isRecognised = true
        guard kinds.count == 1 else { return refuse(node, kinds.map(\.name)) }
        isRead = true
        switch kind {
        case .terraform:
            planCount += 1
            let root = planCount == 1 ? source.path : "\(source.path)#\(planCount)"
            terraform.append(PlanReading(files, selection: selection).inventory(node, in: source, root: root))
        case .export(let kind): exports.add(node, as: kind)
        case .resources(let kind): resources += kind.resources(node, in: source, root: source.path)
        }
    }

    private func refuse(_ node: JSONNode, _ names: [Message]) {
        let place = SourceRange(node.range.lowerBound, node.range.lowerBound + 1)
        files.note(
            SyntaxError(
                "this looks like several things at once, so none of them is judged: \(names, separator: .comma)",
                at: place
            ),
            in: source
        )
    }

    // MARK: What is not judged

    private func noteProblems() {
        if !inventories.isEmpty { files.keep(source) }
        for problem in exports.problems { files.note(problem, in: source) }
        if let failure { files.note(failure, in: source) }
        if let strangers {
            let place = SourceRange(strangers.first.range.lowerBound, strangers.first.range.lowerBound + 1)
            let reason: Message =
                strangers.count == 1
                ? "this value is none of what is judged, though others in this file are"
                : "\(strangers.count) values from here on are none of what is judged, though others in this file are"
            files.note(SyntaxError(reason, at: place), in: source)
        }
        switch exports.otherAssetCount {
        case 0: break
        case 1: files.passOver(shown: source.path, "1 asset of another type than a cluster or node pool")
        case let count:
            files.passOver(shown: source.path, "\(count) assets of other types than clusters and node pools")
        }
    }

    /// What is wrong with a file that was meant as one of the documents and is none; nil when it was not.
    var fault: SyntaxError? {
        if let node = strangers?.first, let fault = MeantDocument.fault(of: node, in: source) { return fault }
        guard let failure else { return nil }
        if strangers == nil, MeantDocument.begins(source.bytes) { return failure }
        return MeantDocument.fault(inBeginning: Array(source.bytes.prefix(FileBeginning.length))) { source }
    }

    /// Why a file that a person named is not taken.
    var refusal: SyntaxError {
        if let failure { return failure }
        guard let node = strangers?.first else {
            return SyntaxError("there is nothing in this file", at: SourceRange(0, 0))
        }
        let place = SourceRange(node.range.lowerBound, node.range.lowerBound + 1)
        let reason =
            TerraformDocument.advice(on: node)
                ?? """
                this JSON is no Terraform plan or state as terraform show -json prints it, and no export of GKE clusters, \
                node pools or assets
                """
        return SyntaxError(reason, at: place)
    }
}
