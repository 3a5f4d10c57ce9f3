import IntegrityEvents
import LogEntries
import TestSupport
import Testing

@testable import Alerting

/// However many machines there are, they are found and counted as if one looked through them.
struct AffectedNodesTests {
    @Test(arguments: [0, 1, 16, 17, 200]) func machinesAreFoundWhereTheyStand(_ count: Int) {
        let all = (0..<count).map { node($0) }
        let nodes = AffectedNodes(all + all.reversed())
        #expect(Array(nodes) == all)
        for (place, node) in all.enumerated() {
            #expect(nodes.place(of: node.instance) == place)
            #expect(nodes[node.instance] == node)
        }
        #expect(nodes.place(of: "none") == nil && nodes["none"] == nil)
    }

    @Test(arguments: 0..<8) func countsAreThoseOfTheMachines(_ seed: UInt64) {
        var random = SplitMix(seed: seed)
        var nodes = AffectedNodes([])
        for step in 0..<200 {
            if nodes.isEmpty || Bool.random(using: &random) {
                nodes.append(node(step))
            } else if Int.random(in: 0..<50, using: &random) == 0 {
                nodes.dealWith()
            } else {
                nodes.change(Int.random(in: 0..<nodes.count, using: &random)) { $0 = Self.changed($0, &random) }
            }
            let left = nodes.filter { !$0.isDealtWith }
            for condition in AffectedNode.Condition.allCases {
                #expect(nodes.count(condition) == left.count { $0.condition == condition })
            }
            let pending = left.filter { $0.condition == .affected }
            let lights = Set(pending.flatMap { node in node.phases.compactMap { node.kinds[$0] } })
            let worst = [IncidentKind.outlier, .bootFailed, .rollout].first(where: lights.contains)
            #expect(nodes.worstKind == worst)
            for phase in [ReportPhase.early, .late] {
                let kinds = pending.filter { $0.phases.contains(phase) }.map { $0.kinds[phase] }
                #expect(nodes.standOut(in: phase) == kinds.contains { $0 != nil && $0 != .rollout })
            }
        }
    }

    private static func changed(_ node: AffectedNode, _ random: inout SplitMix) -> AffectedNode {
        var node = node
        node.condition = AffectedNode.Condition.allCases.randomElement(using: &random) ?? .affected
        node.phases = [[.early], [.late], [.early, .late]].randomElement(using: &random) ?? []
        for phase in node.phases {
            node.kinds[phase] = [.outlier, .rollout, .bootFailed].randomElement(using: &random)
        }
        return node
    }

    private func node(_ number: Int) -> AffectedNode {
        AffectedNode(node: Sample.node(number), bootCounter: "1", phases: [.late], since: Sample.time(number))
            .seen(as: number.isMultiple(of: 3) ? .outlier : .rollout)
    }
}
