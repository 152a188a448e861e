import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from '../../names/forms.ts';
import { findTerms } from './find-terms.ts';

function term(term: string, forms: Form[]) {
  return { id: 'id', term, forms, explanation: '说明。' };
}

/** Terms found, as `term: words`. */
function found(text: string, ...terms: ReturnType<typeof term>[]) {
  return [...findTerms(terms, [{ doc: 'plan-13', block: 'c01-p1', text }])].map(
    ([{ term }, { uses }]) => {
      const words = uses.flatMap(({ spans }) =>
        spans.map(({ start, end }) => text.slice(start, end)),
      );
      return `${term}: ${words.join(' ')}`;
    },
  );
}

test('every place is found, and a longer form goes before one inside it', () => {
  const forms = ['合作医疗', '新型农村合作医疗'];
  assert.deepEqual(found('新型农村合作医疗，即合作医疗', term('合作医疗', forms)), [
    '合作医疗: 新型农村合作医疗 合作医疗',
  ]);
});

test('of forms that overlap the first one counts', () => {
  assert.deepEqual(found('甲乙丙，乙丙', term('甲', ['甲乙', '乙丙'])), ['甲: 甲乙 乙丙']);
});

test('a term is found inside a longer one', () => {
  const terms = [term('所有制', ['所有制']), term('混合所有制', ['混合所有制'])];
  assert.deepEqual(found('混合所有制', ...terms), ['所有制: 所有制', '混合所有制: 混合所有制']);
});

test('a form that no reading has is told', () => {
  const { unused } =
    [
      ...findTerms(
        [term('康养', ['康养', { t: '众创', not: ['众创业'] }])],
        [{ doc: 'plan-13', block: 'c01-p1', text: '康养与大众创业' }],
      ).values(),
    ][0] ?? {};
  assert.deepEqual(unused, [{ t: '众创', not: ['众创业'] }]);
});
