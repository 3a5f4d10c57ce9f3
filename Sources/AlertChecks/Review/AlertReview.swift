import Findings
public import GKEInventory
import Messages
public import SourceText

/// Whether what is described raises an alarm when a node's boot is not what it should be, and whether anybody hears it.
public struct AlertReview {
    /// Every way on which an event may reach somebody.
    public let paths: [AlertPath]

    /// What is wrong besides the paths: metrics that nobody watches, settings that Google refuses.
    public let problems: [AlertProblem]

    /// How many alerting policies and sinks have nothing to do with boots.
    public let unrelatedCount: Int

    /// Reviews what inputs describe.
    /// - Parameters:
    ///   - inventories: read with ``AlertingResources/selection``.
    ///   - sources: the files, to find the very word that is wrong.
    public init(_ inventories: [Inventory], sources: [String: SourceFile] = [:]) {
        var paths: [AlertPath] = []
        var problems: [AlertProblem] = []
        var unrelated = 0
        // Roots are deployed on their own, but one of them may hold the channels or the metrics of another.
        let resources = AlertingResources(
            inventories.flatMap(\.resources),
            absent: inventories.flatMap(\.absentResources)
        )
        let builder = AlertPathBuilder(resources: resources)
        paths = builder.paths
        unrelated = builder.unrelatedCount
        let context = AlertContext(resources: resources, paths: paths, sources: sources)
        for index in paths.indices {
            paths[index].problems = Self.problems(of: paths[index], in: context)
        }
        problems = Self.unique(AlertRules.all.flatMap { $0.problems(in: context) })
        self.paths = paths
        self.problems = problems
        unrelatedCount = unrelated
    }

    /// Whether somebody hears of an event.
    public func covered(_ event: AlertEvent) -> Answer {
        Answer.any(paths.compactMap { path in path.events.first { $0.event == event }?.isHeard })
    }

    /// Whether there is anything to review.
    public var isEmpty: Bool { paths.isEmpty }

    /// All problems, those of paths first.
    public var allProblems: [AlertProblem] { paths.flatMap(\.problems) + problems }

    /// What is wrong with a path, whichever of several it turns out to be.
    private static func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        let ways = (path.variants.isEmpty ? [path] : path.variants).map { way in
            AlertRules.all.flatMap { $0.problems(of: way, in: context) }
        }
        let shared = ways.dropFirst().reduce(Set(ways[0].map(\.kind))) { $0.intersection($1.map(\.kind)) }
        return unique(ways[0].filter { shared.contains($0.kind) })
    }

    private static func unique(_ problems: [AlertProblem]) -> [AlertProblem] {
        var seen: Set<AlertProblem> = []
        return problems.filter { seen.insert($0).inserted }
    }
}
