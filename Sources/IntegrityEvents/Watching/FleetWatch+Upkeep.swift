/// Bringing what is decided up to date.
extension FleetWatch {
    /// Brings every cohort up to date.
    mutating func bringUpToDate() {
        settle()
        for cohort in cohorts.cohorts.indices { bringUpToDate(Int32(truncatingIfNeeded: cohort)) }
    }

    /// Counts anew what has to be.
    mutating func settle() {
        cohorts.settle()
        guard !cohorts.reordered.isEmpty else { return }
        for cohort in cohorts.reordered.sorted() { noteOtherPlace(of: cohort) }
        cohorts.reordered.removeAll()
    }

    /// Brings a cohort up to date.
    mutating func bringUpToDate(_ cohort: Int32) {
        while views.count <= Int(cohort) { views.append(nil) }
        let news = news.removeValue(forKey: cohort)
        guard var view = views[Int(cohort)] else {
            views[Int(cohort)] = decided(cohort, before: nil)
            return
        }
        guard news != nil || view.edition != edition else { return }
        // Taken out for the time, so that it is changed in place.
        views[Int(cohort)] = nil
        if news?.isWhole == true {
            view = decided(cohort, before: view)
        } else if view.edition != edition {
            view = renewed(view, cohort, news ?? CohortNews())
        } else if let news {
            keepUp(&view, cohort, news)
        }
        views[Int(cohort)] = view
    }

    /// A cohort about which everything is decided and counted anew.
    private mutating func decided(_ cohort: Int32, before: CohortView?) -> CohortView {
        var view = CohortView(cohort, cohorts, making, edition: edition)
        count(&view, cohort)
        if let before, before.rollout != view.rollout || before.pairs.usual != view.pairs.usual {
            reconsideration.add(whole: cohort)
        }
        return view
    }

    /// A cohort decided anew by other knowledge; often that changes nothing.
    private mutating func renewed(_ view: CohortView, _ cohort: Int32, _ news: CohortNews) -> CohortView {
        var next = CohortView(cohort, cohorts, making, edition: edition)
        guard next.hasSameDecisions(as: view) else { return decided(cohort, before: view) }
        next.takeCounts(from: view)
        for (machine, votes) in news.machines { keepUp(&next, machine, votes: votes, cohort) }
        if view.rollout != next.rollout { reconsideration.add(whole: cohort) }
        return next
    }

    private mutating func keepUp(_ view: inout CohortView, _ cohort: Int32, _ news: CohortNews) {
        let tally = cohorts.cohorts[Int(cohort)]
        var isOther = !news.registers.isEmpty && view.decide(news.registers, tally, making)
        if news.hasOtherCounts { isOther = view.noteUsual(tally, cohorts.registers.keys) || isOther }
        if isOther {
            let usual = view.pairs.usual
            count(&view, cohort)
            if view.pairs.usual != usual { reconsideration.add(whole: cohort) }
        } else {
            for (machine, votes) in news.machines { keepUp(&view, machine, votes: votes, cohort) }
        }
        guard news.hasOtherPlace else { return }
        if view.noteRollout(CohortRollout(of: cohort, in: cohorts, making)) { reconsideration.add(whole: cohort) }
    }

    private mutating func keepUp(_ view: inout CohortView, _ number: Int32, votes: [Int32]?, _ cohort: Int32) {
        let before = agreements[Int(number)]
        agreements[Int(number)] = agreement(of: number, view)
        view.countAgreement(agreements[Int(number)].agrees, in: before.agrees)
        if view.countPairs(cohorts.machines[Int(number)], votes: votes) { reconsideration.add(whole: cohort) }
    }

    /// Counts anew which machines agree, and which values go together; notes machines that stand otherwise than before.
    private mutating func count(_ view: inout CohortView, _ cohort: Int32) {
        let tally = cohorts.cohorts[Int(cohort)]
        view.resetAgreement()
        for member in tally.members {
            let agreement = agreement(of: member, view)
            let before = agreements[Int(member)].fingerprint
            agreements[Int(member)] = agreement
            view.countAgreement(agreement.agrees)
            if before != 0, before != agreement.fingerprint { reconsideration.add(machine: member) }
        }
        view.countPairs(tally, cohorts.machines, cohorts.registers.keys)
    }

    private func agreement(of number: Int32, _ view: CohortView) -> MachineAgreement {
        MachineAgreement(of: cohorts.machines[Int(number)], view.decisions, cohorts.registers.keys, view.usual)
    }
}
