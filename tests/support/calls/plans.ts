import { PlanPart } from '#contract/plans/operations'
import type { Calls } from '../every-call'
import { aHealthSheet, anEvaluation, aPerson, aReintegrationPlan, aSection, aSubstanceSheet, tinyPng } from '../plans'

export const calls: Calls<'plans'> = {
  async commands({ call, as, stayId }) {
    const first = { stayId, version: 0 }
    await call('plans.keepPerson', { ...first, content: aPerson() }, as)
    await call('plans.keepAppearance', { ...first, content: { heightCm: 168, weightKg: 55, marks: null } }, as)
    await call('plans.keepPhoto', { ...first, image: tinyPng }, as)
    await call('plans.keepHealth', { ...first, content: aHealthSheet() }, as)
    await call('plans.keepSubstances', { ...first, content: aSubstanceSheet() }, as)
    await call('plans.keepTreatment', { ...first, content: aSection('detox', 'mental', 'diseases') }, as)
    await call('plans.keepRecovery', { ...first, content: aSection('behaviour', 'mind') }, as)
    await call('plans.keepEducation', { ...first, content: aSection('lessons', 'therapy', 'together') }, as)
    await call('plans.keepLabour', { ...first, content: aSection('work', 'trade') }, as)
    await call('plans.keepEvaluation', { ...first, content: anEvaluation(null) }, as)
    await call('plans.keepReintegration', { ...first, content: aReintegrationPlan() }, as)
  },
  questions({ ask, people }) {
    for (const stayId of people.flatMap(({ stayIds }) => stayIds)) {
      ask('plans.overview', { stayId })
      for (const part of PlanPart.options) ask(`plans.${part}`, { stayId })
      ask('plans.photo', { stayId })
    }
  },
  turning: ['plans.keepHealth'],
}
