import BudgetModel
import Testing

@Suite("The total of a funding row")
struct FundingTotalCheckTests {
    @Test("that differs from its sources by one fen is an error")
    func differs() {
        var disclosure = sampleDisclosure("参检率", "≥85%")
        disclosure.funding = Funding(
            total: figure(17_668_250_000),
            generalBudget: figure(17_668_000_000),
            other: figure(249_999)
        )
        #expect(
            faults(of: disclosure) == [
                "content/targets/2020/zuzhibu.txt:6:2: error: 合计 is 17668.25 万元 but its sources "
                    + "add up to 17668.249999 万元 [total-differs] "
                    + "correct the total or the sources in the table"
            ]
        )
    }

    @Test(
        "may be blank, stand alone or agree with its sources",
        arguments: [
            Funding(), Funding(total: figure(3)), Funding(generalBudget: figure(3)),
            Funding(total: figure(3), generalBudget: figure(1), other: figure(2)),
            Funding(total: figure(0), fundBudget: figure(0)),
        ]
    )
    func agrees(funding: Funding) {
        var disclosure = sampleDisclosure("参检率", "≥85%")
        disclosure.funding = funding
        disclosure.projects[0].funding = funding
        #expect(faults(of: disclosure) == [])
    }

    @Test("is compared in project rows too, and never overflows")
    func isCompared() {
        var disclosure = sampleDisclosure("参检率", "≥85%")
        disclosure.projects[0].funding = Funding(
            total: figure(1),
            generalBudget: figure(.max),
            fundBudget: figure(.max)
        )
        #expect(faults(of: disclosure).count == 1)
    }
}

private func figure(_ fen: Int) -> FundingFigure {
    FundingFigure(
        amount: Amount(fen: fen),
        printed: PrintedText("", at: CellPlace(page: 1, line: 6, column: 2))
    )
}
