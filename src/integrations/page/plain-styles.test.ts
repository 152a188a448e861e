import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPlainStyles } from './plain-styles.ts';

const ORDER = '<style>@layer base,components,print;</style>';

test('rules stand in the order of the layers, those outside of layers behind them', () => {
  const css = 'a{color:red}@layer components{p{margin:0}}@layer base{b{margin:0}}';
  const flat = '<style>b{margin:0}p{margin:0}a{color:red}</style>';
  assert.equal(withPlainStyles(`${ORDER}<style>${css}</style>`), flat);
});

test('what is printed is important, and stands last', () => {
  const css = '@layer print{@media print{a{color:red;margin:0!important}}}.a{content:"}"}';
  const flat = '.a{content:"}"}@media print{a{color:red!important;margin:0!important}}';
  assert.equal(withPlainStyles(`${ORDER}<style>${css}</style>`), `<style>${flat}</style>`);
});

test('layers that nothing orders stand as they come', () => {
  const html = '<style>@layer tokens{:root{--a:0}}body{margin:0}</style>';
  assert.equal(withPlainStyles(html), '<style>:root{--a:0}body{margin:0}</style>');
});

test('the sides of a text are sides of the page', () => {
  const css =
    'a{margin-inline:1px calc(1em - 2px);padding-block:0!important;border-block-end:1px solid red}' +
    'i{inset:0 auto}b{inset-inline:auto 0;inset-block-start:var(--x);float:inline-end;border-inline-start-color:red}';
  const plain =
    'a{margin-left:1px;margin-right:calc(1em - 2px);padding-top:0!important;padding-bottom:0!important;border-bottom:1px solid red}' +
    'i{top:0;right:auto;bottom:0;left:auto}b{left:auto;right:0;top:var(--x);float:right;border-left-color:red}';
  assert.equal(withPlainStyles(`<style>${css}</style>`), `<style>${plain}</style>`);
});
